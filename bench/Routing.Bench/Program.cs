using Messaging.Routing.Bench;

// dotnet run --project bench/Routing.Bench -c Release -- ../shared/data
// dotnet run --project bench/Routing.Bench -c Release -- topics ../shared/data [LINKS]
if (args is ["topics", var topics, ..])
{
    Topics.Measure(Path.Combine(topics, "hot-topics.jsonl"));
    SameMatters.Measure(Path.Combine(topics, "hot-topics.jsonl"), args.Length > 2 ? args[2] : null);
    Bursts.Measure();
    return 0;
}

if (args is not [var folder] || !File.Exists(Path.Combine(folder, "messages-labelled.jsonl")))
{
    Console.Error.WriteLine("The folder that holds messages-labelled.jsonl and transport-dev.jsonl is expected.");
    return 2;
}

var subjects = BenchFile.Read(Path.Combine(folder, "messages-labelled.jsonl"));
Subjects.Measure(subjects);
ColdStart.Measure(subjects);
Cost.Measure(subjects);
Desks.Measure(BenchFile.Read(Path.Combine(folder, "transport-dev.jsonl")));
return 0;
