using Messaging.Bot.Channels.WeChat;

namespace Messaging.Bot.Tests.Channels.WeChat;

public sealed class WeChatErrorsTests
{
    public static readonly TheoryData<int, string, bool> Codes = new()
    {
        { 0, "Delivered", false },
        { -1, "Later", false },
        { 40001, "Later", false },
        { 40014, "Later", false },
        { 42001, "Later", false },
        { 45011, "NextMinute", false },
        { 45009, "NextDay", true },
        { 40003, "NoSuchCitizen", false },
        { 43004, "OutOfReach", false },
        { 50005, "OutOfReach", false },
        { 48002, "OutOfReach", false },
        { 45015, "OutOfReach", false },
        { 45047, "OutOfReach", false },
        { 43101, "OutOfReach", false },
        { 40013, "Misconfigured", true },
        { 40125, "Misconfigured", true },
        { 40164, "Misconfigured", true },
        { 48004, "Misconfigured", true },
        { 50002, "Misconfigured", true },
        { 48001, "NotEntitled", true },
        { 40037, "NotEntitled", true },
        { 47003, "BadField", true },
        { 40033, "OurFault", true },
        { 44004, "OurFault", true },
        { 45002, "OurFault", true },
        { 45162, "OurFault", true },
        { 47001, "OurFault", true },
        { 48006, "NextDay", true },
        { 40007, "MediaGone", false },
        { 45072, "Ignored", false },
        { 45080, "Ignored", false },
        { 45081, "Ignored", false },
    };

    [Theory, MemberData(nameof(Codes))]
    public void Every_code_says_what_to_do_and_whether_somebody_is_told(int code, string verdict, bool alarm)
    {
        var error = WeChatErrors.Find(code);

        Assert.Equal((verdict, alarm), (error.Verdict.ToString(), error.Alarm));
    }

    [Fact]
    public void A_code_that_WeChat_invents_later_is_taken_for_a_fault_of_ours_and_told() =>
        Assert.Equal((WeChatVerdict.OurFault, true), (WeChatErrors.Of(99999), WeChatErrors.Find(99999).Alarm));

    [Fact]
    public void Every_code_of_the_table_has_its_row_here() =>
        Assert.Equal(WeChatErrors.Table.Keys.Order(), Codes.Select(row => row.Data.Item1).Order());
}
