using System.Text.Json;
using System.Text.Json.Serialization;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.MailboxApi.Demo;

/// <summary>A composed message and what becomes of it (演示来件). No real person and no real message is among them.</summary>
internal sealed record DemoItem
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public required int DaysAgo { get; init; }

    public required string Source { get; init; }

    /// <summary>How far it goes; see <see cref="DemoDesk"/>.</summary>
    public required string Fate { get; init; }

    public string? Title { get; init; }

    public required string Text { get; init; }

    public string? Division { get; init; }

    public string? Place { get; init; }

    public ItemKind? Kind { get; init; }

    public string? Answer { get; init; }

    /// <summary>Which of the seven kinds of answer, for 依申请公开.</summary>
    public DisclosureAnswer? DisclosureAnswer { get; init; }

    /// <summary>Of a refusal, a return (reason and duty, parted by a bar), a failed delivery.</summary>
    public string? Reason { get; init; }

    /// <summary>From receipt to approval.</summary>
    public int WorkingDays { get; init; } = 2;

    /// <summary>Name and phone of the writer are on file.</summary>
    public bool Named { get; init; }

    public static IReadOnlyList<DemoItem> ReadAll()
    {
        using var file = typeof(DemoItem).Assembly.GetManifestResourceStream("Demo.items.json")
            ?? throw new InvalidOperationException("The assembly was built without the demonstration's items.");
        return JsonSerializer.Deserialize<List<DemoItem>>(file, Reading)!;
    }
}
