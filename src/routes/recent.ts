/** What was asked for lately, so many at the most: the one that was not asked for the longest goes first. */
export class Recent<Value> {
  private readonly values = new Map<string, Value>()

  constructor(private readonly most: number) {}

  get(key: string, make: () => Value): Value {
    const value = this.values.get(key) ?? make()
    // A map keeps its keys in the order in which they came.
    this.values.delete(key)
    this.values.set(key, value)
    if (this.values.size > this.most) this.values.delete(this.values.keys().next().value!)
    return value
  }
}
