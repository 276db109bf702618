using WebHost;

await EvaluationService.Create(args).RunAsync();
