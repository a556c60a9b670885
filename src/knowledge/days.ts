/** The days that a date stands for: 2018-02 is the days from 2018-02-01 to 2018-02-28. */

/** A day, a month or a year that exists. */
export function isDate(value: string): boolean {
  if (!/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(value)) return false
  // 2018-02-30 is read as 2 March, so a day that is none comes back as another.
  return value.length < 10 || new Date(`${value}T00:00:00Z`).toISOString().startsWith(value)
}

export function firstDay(date: string): string {
  const [year, month = '01', day = '01'] = date.split('-')
  return `${year}-${month}-${day}`
}

export function lastDay(date: string): string {
  if (date.length === 10) return date
  const [year, month = '12'] = date.split('-')
  // Day 0 of the next month is the last one of this.
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10)
}
