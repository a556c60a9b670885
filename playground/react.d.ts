// Lets the two calls into React compile without @types/react, which nothing else here would use.

declare module 'react'
declare module 'react-dom/client'
