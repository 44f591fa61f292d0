using System.Text.Json;

namespace Messaging.MailboxApi.Demo.WeChat;

/// <summary>What the phone page shows, asked for every second.</summary>
/// <param name="Now">The demonstration's time, in China.</param>
/// <param name="Lines">Those of the chosen phone that the page does not have yet.</param>
/// <param name="Menu">As it was set; null while there is none.</param>
internal sealed record PhoneView(
    string Now,
    IReadOnlyList<PhoneOwner> Citizens,
    IReadOnlyList<PhoneLine> Lines,
    JsonElement? Menu,
    IReadOnlyList<PhoneCode> Codes,
    IReadOnlyList<FakeWeChatCall> Calls,
    int PlannedFailures,
    bool Down,
    string Subscription);
