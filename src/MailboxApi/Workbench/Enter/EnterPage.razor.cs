using System.Globalization;
using Messaging.Routing.Classification;
using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Desk.Office;
using Messaging.Routing.Mailbox.Attachments;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.Sources;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Messaging.MailboxApi.Workbench.Enter;

/// <summary>代录来件: a letter, a visit or a telephone call becomes an item, with its scan and its true receipt day.</summary>
public sealed partial class EnterPage
{
    private const string TokenKey = "enter-token";
    private const string TextKey = "enter-text";
    private const string FirstSource = "letter";
    private const int MostBytesTogether = 50 * 1024 * 1024;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(600);
    private static readonly string[] ByHand = [DeliveryWay.Post, DeliveryWay.Phone, DeliveryWay.Visit, DeliveryWay.Email];

    private readonly List<FileToKeep> _files = [];
    private IReadOnlyList<Source> _sources = [];
    private IReadOnlyList<RepeatedItem> _repeats = [];
    private IReadOnlyList<DivisionSuggestion> _suggestions = [];
    private FiledItem? _filed;
    private string _token = "";
    private string _source = FirstSource;
    private string _way = DeliveryWay.Post;
    private string? _externalId;
    private string? _day;
    private string? _clock;
    private string? _title;
    private string? _text;
    private string? _name;
    private string? _phone;
    private string? _address;
    private string? _place;
    private ItemKind? _kind;
    private bool _confidential;
    private bool _busy;
    private int _typed;

    [Inject]
    public required FileItem FileItem { get; set; }

    [Inject]
    public required FindRepeats Repeats { get; set; }

    [Inject]
    public required ChangeSource Sources { get; set; }

    [Inject]
    public required LiveSuggester Suggester { get; set; }

    [Inject]
    public required IJSRuntime Browser { get; set; }

    private IEnumerable<string> Ways => SourceWay is DeliveryWay.Upstream ? ByHand.Prepend(DeliveryWay.Upstream) : ByHand;

    private string? SourceWay => _sources.FirstOrDefault(source => source.Code == _source)?.Way;

    private string AddressLabel => _way switch
    {
        DeliveryWay.Post => "通信地址",
        DeliveryWay.Email => "电子邮箱",
        DeliveryWay.Phone => "回复电话（不填则用上面的电话）",
        _ => "联系备注（可不填）",
    };

    private int DaysLate => ReadDay() is { } day ? Time.Today().DayNumber - day.DayNumber : 0;

    protected override async Task OpenAsync()
    {
        _sources = [.. (await Sources.ListAsync(Leaving)).Where(source => !DeliveryWay.IsChannel(source.Way)).OrderByDescending(IsByHand)];
        _day = Day(Time.Today());

        // Kept by the tab: reloaded or duplicated, it is still the same form, and the form makes one item.
        _token = await Browser.InvokeAsync<string?>("workbench.kept", Leaving, TokenKey) ?? Guid.NewGuid().ToString("N");
        await Browser.InvokeVoidAsync("workbench.keep", Leaving, TokenKey, _token);
        _text = await Browser.InvokeAsync<string?>("workbench.kept", Leaving, TextKey);
    }

    private static bool IsByHand(Source source) => source.Code is "letter" or "visit" or "phone-12328" or "email";

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private string SourceName(string? code) => _sources.FirstOrDefault(source => source.Code == code)?.Name ?? code ?? "";

    private void ChooseSource(string? code)
    {
        _source = code ?? FirstSource;
        _way = SourceWay ?? DeliveryWay.Post;
    }

    private Task TextTyped(string? text)
    {
        _text = text;
        return LookForRepeatsAsync();
    }

    private Task PhoneTyped(string? phone)
    {
        _phone = phone;
        return LookForRepeatsAsync();
    }

    /// <summary>Looks when the typing pauses; what was typed meanwhile makes an older look void.</summary>
    private async Task LookForRepeatsAsync()
    {
        var typed = ++_typed;
        try
        {
            await Task.Delay(Pause, TimeProvider.System, Leaving);
            if (typed == _typed)
            {
                var found = await Repeats.FindAsync(_phone, _text, Actor, Leaving);
                _repeats = typed == _typed ? found : _repeats;
            }
        }
        catch (OperationCanceledException)
        {
            // The person has gone to another page.
        }
    }

    private Task<string?> TakeAsync(FileToKeep file)
    {
        if (_files.Exists(kept => kept.Sha256 == file.Sha256))
        {
            return Task.FromResult<string?>("已经在列表里。");
        }

        if (_files.Count >= MailboxItem.MostAttachments || _files.Sum(kept => kept.Content.Length) + file.Content.Length > MostBytesTogether)
        {
            return Task.FromResult<string?>("一次登记最多 20 个文件、合计 50 MB，其余可在登记后添加。");
        }

        _files.Add(file);
        return Task.FromResult<string?>(null);
    }

    private async Task SubmitAsync()
    {
        if (_busy)
        {
            return;
        }

        _busy = true;
        try
        {
            await TryAsync(async () => _filed = await FileItem.ExecuteAsync(ToFile(), Actor, CancellationToken.None));
            if (_filed is not null)
            {
                _suggestions = _filed.IsNew ? Suggester.Suggest(_filed.Item.Title, _filed.Item.Text) : [];
                await Browser.InvokeVoidAsync("workbench.forget", Leaving, TokenKey);
                await Browser.InvokeVoidAsync("workbench.forget", Leaving, TextKey);
            }
        }
        finally
        {
            _busy = false;
        }
    }

    private ItemToFile ToFile() => new()
    {
        Source = _source,
        ExternalId = string.IsNullOrWhiteSpace(_externalId) ? null : _externalId.Trim(),
        Kind = _kind,
        Title = string.IsNullOrWhiteSpace(_title) ? null : _title,
        Text = _text ?? "",
        ReceivedAt = ReceivedAt(),
        SubmitterName = _name,
        SubmitterPhone = _phone,
        ReplyWay = _way,
        ReplyAddress = _way is DeliveryWay.Phone && string.IsNullOrWhiteSpace(_address) ? _phone : _address,
        Place = string.IsNullOrWhiteSpace(_place) ? null : _place,
        Confidential = _confidential,
        FormToken = _token,
        Files = [.. _files],
    };

    private DateOnly? ReadDay() => DateOnly.TryParseExact(_day, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Without a time it is now, or the beginning of an earlier day.</summary>
    private DateTimeOffset? ReceivedAt() => (ReadDay(), TimeOnly.TryParse(_clock, CultureInfo.InvariantCulture, out var clock)) switch
    {
        (null, _) => null,
        ({ } day, false) when day == Time.Today() => null,
        ({ } day, _) => new DateTimeOffset(day.ToDateTime(clock), ChinaTime.Offset),
    };

    /// <summary>A new form for the next person.</summary>
    private async Task AgainAsync()
    {
        (_filed, _repeats, _suggestions, _kind, _confidential) = (null, [], [], null, false);
        (_externalId, _clock, _title, _text, _name, _phone, _address, _place) = (null, null, null, null, null, null, null, null);
        _files.Clear();
        await OpenAsync();
    }
}
