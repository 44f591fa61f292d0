namespace Messaging.Bot.Channels.WebChat.Uploads;

/// <summary>Stored lines as one reader gets them (发出的记录): with links that lead to where this reader reaches us.</summary>
internal sealed record ServedLines(UploadLinks Links, string Site)
{
    public byte[] Of(StoredLine line) => Links.Serve(line.Activity, Site);
}
