namespace Messaging.MailboxApi.Demo.WeChat;

/// <summary>What a played phone sends besides words, as long as WeChat keeps it.</summary>
public sealed partial class FakeWeChat
{
    /// <returns>Its media id.</returns>
    public string KeepMedia(byte[] content, string contentType)
    {
        var id = $"played-media-{Guid.NewGuid():N}";
        if (contentType.StartsWith("video/", StringComparison.Ordinal))
        {
            HoldFilm(id, content);
        }
        else
        {
            HoldMedia(id, content, contentType);
        }

        return id;
    }

    /// <summary>A picture, for the phone itself to show; null when there is none, or no more.</summary>
    public (byte[] Content, string Type)? FindPicture(string id) =>
        _media.TryGetValue(id, out var held) && held.Type.StartsWith("image/", StringComparison.Ordinal) ? held : null;

    /// <summary>Three days have passed.</summary>
    public void ForgetMedia()
    {
        _media.Clear();
        _films.Clear();
    }
}
