using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Store;

namespace Messaging.Routing.Desk.Citizens;

/// <summary>
/// How somebody proved to be an item's citizen (来信人凭证). Every act of a citizen asks for one; what it does not cover is not found, so that
/// nobody learns what exists.
/// </summary>
public abstract record CitizenProof
{
    private CitizenProof()
    {
    }

    /// <summary>The items that are this citizen's own.</summary>
    internal abstract IQueryable<MailboxItem> Own(MailboxDb db);

    /// <summary>Number and code were shown a short while ago; good for that one item.</summary>
    public sealed record Code(string Number) : CitizenProof
    {
        internal override IQueryable<MailboxItem> Own(MailboxDb db) => db.Items.Where(item => item.Number == Number);
    }

    /// <summary>A channel vouches for the sender (openid, conversation): good for all that was filed there.</summary>
    /// <param name="Channel">Also the source of what such a citizen files.</param>
    public sealed record Sender(string Channel, string Account, ProtectedText Address, string AddressHash) : CitizenProof
    {
        /// <param name="sender">Openid or conversation id, which nothing keeps in clear.</param>
        public static Sender Of(string channel, string account, string sender, Keys keys) =>
            new(channel, account, keys.Protect(sender), keys.SenderHash(sender));

        internal override IQueryable<MailboxItem> Own(MailboxDb db) => db.Items.Where(item => db.InboundMessages.Any(message =>
            message.ItemId == item.Id
            && message.Channel == Channel
            && message.Account == Account
            && message.SenderHash == AddressHash));
    }
}
