using CellEval;

[assembly: MetricProfile("acme", Description = "What Acme looks at first.")]
