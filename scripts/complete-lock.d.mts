// The types of complete-lock.mjs for its test; the script itself is plain JavaScript, since it runs before anything is built.

type Packages = Record<string, object>
export function missingFrom(packages: Packages): { parent: string; name: string; version: string }[]
export function complete(packages: Packages): Packages
export function platformOf(name: string): { os: string[]; cpu: string[]; libc?: string[] }
