using Messaging.Routing.Mailbox.Attachments;
using Messaging.Routing.Mailbox.Items;
using Messaging.Testing;

namespace Messaging.Bot.Tests.Channels.WeChat;

public sealed class WeChatMediaTests
{
    private static readonly byte[] _amr = [.. "#!AMR\n"u8, 0x3C, 1, 2, 3];
    private static readonly byte[] _mp4 = [0, 0, 0, 24, .. "ftypmp42"u8, 0, 0, 0, 0];

    [Fact]
    public async Task A_photo_within_the_joining_window_joins_and_is_kept_with_the_item()
    {
        await using var desk = await WeChatDesk.OpenAsync();
        desk.WeChat.HoldMedia("photo-1", SomeFiles.Jpeg);
        await desk.SaysAsync(WeChatDesk.Matter);

        var reply = await desk.HearsAsync(desk.Callbacks.Message(WeChatDesk.Citizen, "image", ("MediaId", "photo-1")));
        Assert.Equal(0, desk.WeChat.MediaRequests);
        await desk.FetchDueAsync();

        var item = Assert.Single(await desk.ItemsAsync());
        Assert.Contains(item.Number, reply, StringComparison.Ordinal);
        var kept = Assert.Single(item.Attachments);
        Assert.Equal((AttachmentPurpose.Letter, "image/jpeg", SomeFiles.Jpeg.Length), (kept.Purpose, kept.MediaType, kept.Size));
        Assert.StartsWith("图片2026", kept.Name, StringComparison.Ordinal);
        Assert.Equal(AwaitedFileState.Kept, Assert.Single(item.AwaitedFiles).State);
    }

    [Fact]
    public async Task A_photo_alone_files_an_item_and_asks_for_words()
    {
        await using var desk = await WeChatDesk.OpenAsync();
        desk.WeChat.HoldMedia("photo-1", SomeFiles.Png, "image/png");

        var receipt = await desk.HearsAsync(desk.Callbacks.Message(WeChatDesk.Citizen, "image", ("MediaId", "photo-1")));
        await desk.FetchDueAsync();
        await desk.SaysAsync(WeChatDesk.Matter);

        var item = Assert.Single(await desk.ItemsAsync());
        Assert.Contains("查询码", receipt, StringComparison.Ordinal);
        Assert.Contains("请再用文字说明", receipt, StringComparison.Ordinal);
        Assert.Equal($"［图片］\n{WeChatDesk.Matter}", item.Text);
        Assert.Single(item.Attachments);
    }

    [Fact]
    public async Task A_recording_without_words_is_filed_with_a_note_and_one_with_words_counts_as_written()
    {
        await using var desk = await WeChatDesk.OpenAsync();
        desk.WeChat.HoldMedia("media-1", _amr, "audio/amr");

        await desk.HearsAsync(desk.Callbacks.Voice("oOne", null));
        await desk.HearsAsync(desk.Callbacks.Voice("oTwo", WeChatDesk.Matter));
        await desk.FetchDueAsync();

        var items = await desk.ItemsAsync();
        Assert.StartsWith("［语音］", items[0].Text, StringComparison.Ordinal);
        Assert.Contains(items[0].History, row => row.What == HistoryKind.Noted && row.Note!.Contains("听录音", StringComparison.Ordinal));
        Assert.Equal(WeChatDesk.Matter, items[1].Text);
        Assert.DoesNotContain(items[1].History, row => row.What == HistoryKind.Noted);
        Assert.All(items, item => Assert.Equal("audio/amr", Assert.Single(item.Attachments).MediaType));
    }

    [Fact]
    public async Task A_film_is_fetched_in_two_steps_and_from_nowhere_but_WeChat()
    {
        await using var desk = await WeChatDesk.OpenAsync();
        desk.WeChat.HoldFilm("film-1", _mp4);
        desk.WeChat.HoldFilm("film-2", _mp4, "http://169.254.169.254/latest/meta-data");

        await desk.HearsAsync(desk.Callbacks.Message("oOne", "video", ("MediaId", "film-1"), ("ThumbMediaId", "t")));
        await desk.HearsAsync(desk.Callbacks.Message("oTwo", "shortvideo", ("MediaId", "film-2"), ("ThumbMediaId", "t")));
        await desk.FetchDueAsync();

        var items = await desk.ItemsAsync();
        Assert.Equal("video/mp4", Assert.Single(items[0].Attachments).MediaType);
        Assert.Equal(AwaitedFileState.Lost, Assert.Single(items[1].AwaitedFiles).State);
    }

    [Fact]
    public async Task What_WeChat_no_longer_has_is_said_on_the_item()
    {
        await using var desk = await WeChatDesk.OpenAsync();
        await desk.HearsAsync(desk.Callbacks.Message(WeChatDesk.Citizen, "image", ("MediaId", "gone")));

        await desk.FetchDueAsync();

        var item = Assert.Single(await desk.ItemsAsync());
        Assert.Contains("40007", Assert.Single(item.AwaitedFiles).Reason, StringComparison.Ordinal);
        Assert.Contains("Image", Assert.Single(item.History, row => row.What == HistoryKind.AttachmentLost).Details, StringComparison.Ordinal);
        Assert.Equal(0, await desk.FetchDueAsync());
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(40001, 2)]
    public async Task What_cannot_be_had_now_is_fetched_later(int code, int times)
    {
        await using var desk = await WeChatDesk.OpenAsync();
        desk.WeChat.HoldMedia("photo-1", SomeFiles.Jpeg);
        await desk.HearsAsync(desk.Callbacks.Message(WeChatDesk.Citizen, "image", ("MediaId", "photo-1")));
        for (var refused = 0; refused < times; refused++)
        {
            desk.WeChat.FailNextMedia(code);
        }

        await desk.FetchDueAsync();
        Assert.Equal(0, await desk.FetchDueAsync());

        desk.Clock.Advance(TimeSpan.FromMinutes(5));
        await desk.FetchDueAsync();

        Assert.Single(Assert.Single(await desk.ItemsAsync()).Attachments);
    }

    [Fact]
    public async Task After_three_days_a_photo_that_was_never_handed_out_is_given_up()
    {
        await using var desk = await WeChatDesk.OpenAsync();
        await desk.HearsAsync(desk.Callbacks.Message(WeChatDesk.Citizen, "image", ("MediaId", "photo-1")));
        var rounds = 0;
        while ((await desk.ItemsAsync())[0].AwaitedFiles[0].State is AwaitedFileState.Pending && rounds++ < 200)
        {
            desk.WeChat.FailNextMedia(-1);
            await desk.FetchDueAsync();
            desk.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.InRange(rounds, 60, 80);
        Assert.Contains((await desk.ItemsAsync())[0].History, row => row.What == HistoryKind.AttachmentLost);
    }

    [Fact]
    public async Task What_is_no_file_the_office_keeps_is_not_kept()
    {
        await using var desk = await WeChatDesk.OpenAsync();
        desk.WeChat.HoldMedia("photo-1", SomeFiles.Text("<html><script>alert(1)</script></html>"));
        await desk.HearsAsync(desk.Callbacks.Message(WeChatDesk.Citizen, "image", ("MediaId", "photo-1")));

        await desk.FetchDueAsync();

        var item = Assert.Single(await desk.ItemsAsync());
        Assert.Empty(item.Attachments);
        Assert.Equal(AwaitedFileState.Lost, Assert.Single(item.AwaitedFiles).State);
    }

    [Fact]
    public async Task A_retry_fetches_nothing_twice()
    {
        await using var desk = await WeChatDesk.OpenAsync();
        desk.WeChat.HoldMedia("photo-1", SomeFiles.Jpeg);
        var push = $"<xml><ToUserName>gh_x</ToUserName><FromUserName>oOpenId</FromUserName><CreateTime>1</CreateTime><MsgType>image</MsgType><MediaId>photo-1</MediaId><MsgId>7</MsgId></xml>";
        for (var times = 0; times < 3; times++)
        {
            await desk.BodyAsync(desk.Callbacks.Body(push));
        }

        Assert.Equal(1, await desk.FetchDueAsync());
        Assert.Single(Assert.Single(await desk.ItemsAsync()).Attachments);
    }
}
