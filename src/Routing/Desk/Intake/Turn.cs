using Messaging.Routing.Desk.Citizens;
using Messaging.Routing.Mailbox.Attachments;
using Messaging.Routing.Mailbox.Conversations;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Intake;

/// <summary>One turn of a conversation (一轮对话): what may be done with the citizen's message while it is being answered.</summary>
public sealed partial class Turn
{
    private readonly MailboxDb _db;
    private readonly InboundMessage _inbound;
    private readonly RegisterItem _register;
    private readonly TriageMessage _triage;
    private readonly Clocks _clocks;
    private readonly Keys _keys;
    private readonly IntakeOptions _options;
    private bool _filedBefore;

    internal Turn(
        MailboxDb db,
        IncomingMessage message,
        Conversation conversation,
        InboundMessage inbound,
        RegisterItem register,
        TriageMessage triage,
        Clocks clocks,
        Keys keys,
        IntakeOptions options,
        DateTimeOffset now)
    {
        (_db, Message, Conversation, _inbound) = (db, message, conversation, inbound);
        (_register, _triage, _clocks, _keys, _options, Now) = (register, triage, clocks, keys, options, now);
    }

    public IncomingMessage Message { get; }

    public Conversation Conversation { get; }

    public DateTimeOffset Now { get; }

    /// <summary>For other acts that read within the turn.</summary>
    internal MailboxDb Db => _db;

    /// <summary>The item that still takes this citizen's lines, if any.</summary>
    public MailboxItem? OpenItem { get; private set; }

    /// <summary>Files the message as a new item; an item still open for lines is closed by it.</summary>
    /// <param name="place">Where the citizen says it is, by map or by a code that hangs there; null when nothing is said of it.</param>
    /// <param name="kind">What kind it is, where the citizen chose one; null: it is classified.</param>
    /// <param name="title">What it is about, where the citizen chose that before writing.</param>
    public async Task<FiledItem> FileAsync(string said, CancellationToken cancel, string? place = null, ItemKind? kind = null, string? title = null)
    {
        var text = await WithoutCodesAsync(said, cancel);
        if (OpenItem is not null)
        {
            FinishOpenItem();
        }

        var draft = new NewItemDraft
        {
            Source = Message.Channel,
            Text = text,
            Place = place,
            Kind = kind,
            Title = title,
            ReplyTo = new ReplyAddress(Message.Channel, Message.Account, Conversation.Sender, Conversation.SenderHash),
            ReceivedAt = Now,
            JoinUntil = _options.JoinFor > TimeSpan.Zero ? Now + _options.JoinFor : null,
        };
        var (item, code) = await _register.AddAsync(_db, draft, Actor.Citizen, Now, cancel);
        await AttachAsync(item, cancel);
        if (item.JoinUntil is null)
        {
            _register.DispatchIfSure(item, Now);
        }

        _inbound.Item = item;
        return new FiledItem(item, code, IsNew: true, Differs: false);
    }

    /// <summary>Adds the message to <see cref="OpenItem"/>, which is read again as a whole.</summary>
    /// <returns>The item, and whether its kind or due day is another now.</returns>
    public async Task<(MailboxItem Item, bool Promised)> JoinAsync(string said, CancellationToken cancel, string? place = null)
    {
        var item = OpenItem ?? throw new InvalidOperationException("There is no open item to join.");
        var line = await WithoutCodesAsync(said, cancel);

        // What a person said of the kind stands; what the machine took it for is read again.
        var confirmed = await _db.History.AnyAsync(row => row.ItemId == item.Id && row.What == HistoryKind.KindCorrected, cancel);
        var before = (item.Kind, item.DueOn);
        item.Join(
            line,
            Now + _options.JoinFor,
            _triage.Read(item.Title, $"{item.Text}\n{line}", confirmed ? item.Kind : null, item.ReceivedOn, item.Source),
            Now,
            place);
        _inbound.Item = item;
        await AttachAsync(item, cancel);
        return (item, before != (item.Kind, item.DueOn));
    }

    /// <summary>说完了: closes the open item to further lines and lets it go to its division.</summary>
    public MailboxItem FinishOpenItem()
    {
        var item = OpenItem ?? throw new InvalidOperationException("There is no open item to finish.");
        item.CloseJoining(Actor.Citizen, Now);
        _register.DispatchIfSure(item, Now);
        OpenItem = null;
        return item;
    }

    /// <summary>What this citizen filed on this channel, newest first.</summary>
    public Task<List<MailboxItem>> OwnItemsAsync(int most, CancellationToken cancel) =>
        OwnItems().OrderByDescending(item => item.Id).Take(most).ToListAsync(cancel);

    /// <summary>One of the citizen's own items, or any other by its code.</summary>
    public async Task<CodeLookup> LookUpAsync(string number, string? code, CancellationToken cancel)
    {
        var own = await OwnItems().FirstOrDefaultAsync(item => item.Number == number, cancel);
        return own is not null ? CodeLookup.Found(own) : await CodeLookup.TryAsync(_db, _register, number, code, Now, cancel);
    }

    /// <summary>Has what came with the message fetched from the channel and kept with the item it became or joined; without one nothing is kept.</summary>
    /// <param name="reference">How the channel finds it.</param>
    public void Await(MediaKind kind, string reference)
    {
        if (_inbound.Item is { } item)
        {
            _db.AwaitedFiles.Add(new AwaitedFile
            {
                Item = item,
                Channel = Message.Channel,
                Account = Message.Account,
                Kind = kind,
                Reference = _keys.Protect(reference),
                ReceivedAt = Now,
                NextTryAt = Now,
            });
        }
    }

    /// <summary>A remark for who handles the item the message became or joined.</summary>
    public void Remark(string text) => _inbound.Item?.AddNote(text, Actor.System, Now);

    /// <summary>The reply does not go with the response, or not whole, and follows by itself.</summary>
    /// <param name="from">How many of its messages go with the response.</param>
    public void OweReply(int from, TimeSpan after) => _inbound.OweReply(from, Now + after);

    /// <summary>Keeps a line of the conversation, for channels that show it again.</summary>
    /// <param name="payload">Makes the line's JSON from its number and time.</param>
    public Line AddLine(bool fromBot, Func<int, DateTimeOffset, string> payload) =>
        _db.AddLine(_keys, Conversation, fromBot, Now, payload, deliveryId: null);

    private async Task<string> WithoutCodesAsync(string said, CancellationToken cancel) => CodesInText.Any(said)
        ? await CodesInText.WithoutAsync(
            _db,
            _register,
            said,
            await OwnItems().OrderByDescending(item => item.Id).Take(50).Select(item => item.Number).ToListAsync(cancel),
            cancel)
        : said;

    private IQueryable<MailboxItem> OwnItems() =>
        new CitizenProof.Sender(Message.Channel, Message.Account, Conversation.Sender, Conversation.SenderHash).Own(_db).Include(item => item.Deliveries);

    internal async Task FindOpenItemAsync(CancellationToken cancel)
    {
        var newest = await _db.InboundMessages
            .Where(message => message.Channel == Message.Channel
                && message.Account == Message.Account
                && message.SenderHash == Conversation.SenderHash
                && message.ItemId != null)
            .OrderByDescending(message => message.Id)
            .Select(message => message.Item)
            .FirstOrDefaultAsync(cancel);
        OpenItem = newest?.IsJoinable(Now) == true ? newest : null;
        _filedBefore = newest is not null;
    }
}
