using Messaging.MailboxApi.Workbench.Item;
using Messaging.Routing.Desk.Office;
using Messaging.Routing.Mailbox.Deadlines;
using Microsoft.AspNetCore.Components.Forms;

namespace Messaging.MailboxApi.Workbench.Settings;

/// <summary>The years whose notice is known, and loading another (工作日历).</summary>
public sealed partial class CalendarPage
{
    private const long LargestFile = 200_000;

    private IReadOnlyList<KeptNotice> _loaded = [];
    private NoticePreview? _preview;
    private string _content = "";
    private string _name = "";
    private string? _wrong;
    private string? _done;

    private MemberNames Names { get; set; } = MemberNames.None;

    protected override async Task OpenAsync()
    {
        Names = new MemberNames(await Members.NamesAsync(Leaving));
        _loaded = await LoadNotice.ListAsync(Leaving);
    }

    private async Task ReadAsync(InputFileChangeEventArgs chosen)
    {
        (_preview, _wrong, _done, _name) = (null, null, null, chosen.File.Name);
        try
        {
            using var file = new StreamReader(chosen.File.OpenReadStream(LargestFile, Leaving));
            _content = await file.ReadToEndAsync(Leaving);
            await TryAsync(async () => _preview = await LoadNotice.PreviewAsync(_content, _name, Actor, Leaving));
        }
        catch (InvalidDataException wrong)
        {
            _wrong = wrong.Message;
        }
        catch (IOException)
        {
            _wrong = "文件过大或没有读完。";
        }
    }

    private async Task LoadAsync()
    {
        if (await TryAsync(async () =>
        {
            var (notice, _, items) = await LoadNotice.ExecuteAsync(_content, _name, Actor, CancellationToken.None);
            _done = $"{notice.Year}年放假安排已生效。{DatedWords.Of(items)}";
        }))
        {
            _preview = null;
            _loaded = await LoadNotice.ListAsync(Leaving);
        }
    }
}
