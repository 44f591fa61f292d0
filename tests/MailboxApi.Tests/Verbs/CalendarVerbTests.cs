namespace Messaging.MailboxApi.Tests.Verbs;

/// <summary><c>calendar load</c> as an operator runs it.</summary>
public sealed class CalendarVerbTests
{
    [Fact]
    public async Task A_notice_is_loaded_once_and_what_it_did_stands_on_stdout()
    {
        using var program = new VerbRun();
        var file = program.Write("2027.json", """
            {"year":2027,"notices":["http://www.gov.cn/2027"],"days":[{"date":"2027-01-01","kind":"off","name":"元旦"},{"date":"2027-01-04","kind":"work","name":"元旦"}]}
            """);

        var (exit, output, error) = await program.RunAsync("calendar", "load", file);
        Assert.Equal((0, "year: 2027\nloaded: yes\nopen items: 0\nfilled: 0\nlater: 0\nearlier: 0\nkept as promised: 0\n"), (exit, output));
        Assert.Contains("2027-01-04 is worked, but no weekend", error, StringComparison.Ordinal);

        (exit, output, _) = await program.RunAsync("calendar", "load", file);
        Assert.Equal(0, exit);
        Assert.Contains("loaded: no, the same is in force already", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_notice_is_told_with_its_reason_and_changes_nothing()
    {
        using var program = new VerbRun();

        var (exit, output, error) = await program.RunAsync("calendar", "load", program.Write("2027.json", """{"year":2027,"days":[{"date":"2027-01-01","kind":"free"}]}"""));
        Assert.Equal((2, ""), (exit, output));
        Assert.Contains("2027.json: 2027-01-01", error, StringComparison.Ordinal);

        Assert.Equal(2, (await program.RunAsync("calendar", "load", "nowhere.json")).Exit);
    }
}
