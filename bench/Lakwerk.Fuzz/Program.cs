using Lakwerk.Fuzz;

if (args is ["--worker"]) return Worker.Run();
if (FuzzOptions.Parse(args) is not { } options)
{
    Console.WriteLine(FuzzOptions.Usage);
    return 2;
}

using var fuzzer = new Fuzzer(options);
return fuzzer.Run() == 0 ? 0 : 1;
