/** Count, mean and sum of squared deviations, gathered in one pass without cancellation (Welford 1962). */
export class Moments {
  count = 0;
  mean = 0;
  squares = 0;

  add(value: number): void {
    this.count++;
    const before = value - this.mean;
    this.mean += before / this.count;
    this.squares += before * (value - this.mean);
  }
}
