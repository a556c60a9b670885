// Keeps tabs and settings under names of our own: localhost:4000 is many servers' address, and their tabs are not ours.

const ours = 'portolan:'

export const storage = {
  getItem: (key: string) => localStorage.getItem(ours + key),
  setItem: (key: string, value: string) => localStorage.setItem(ours + key, value),
  removeItem: (key: string) => localStorage.removeItem(ours + key),
  get length() {
    return keys().length
  },
  clear: () => {
    for (const key of keys()) localStorage.removeItem(key)
  },
}

function keys(): string[] {
  return Object.keys(localStorage).filter(key => key.startsWith(ours))
}
