namespace Messaging.MailboxApi.Tests.Verbs;

public sealed class MembersVerbTests
{
    [Fact]
    public async Task A_person_is_added_and_reset_and_each_time_a_password_is_printed()
    {
        using var program = new VerbRun();

        var added = await program.RunAsync("members", "add", "chengban", "--roles", "division,reviewer", "--division", "EXP", "--display", "赵承办");
        var again = await program.RunAsync("members", "add", "CHENGBAN", "--roles", "manager");
        var reset = await program.RunAsync("members", "reset", "chengban");

        Assert.Equal(0, added.Exit);
        Assert.Matches("^chengban / [a-z2-9]{5}-[a-z2-9]{5}-[a-z2-9]{5}\n$", added.Out);
        Assert.Equal((1, ""), (again.Exit, again.Out));
        Assert.Contains("taken", again.Error, StringComparison.Ordinal);
        Assert.Equal(0, reset.Exit);
        Assert.Matches("^chengban / [a-z2-9]{5}-[a-z2-9]{5}-[a-z2-9]{5}\n$", reset.Out);
        Assert.NotEqual(added.Out, reset.Out);
    }

    [Theory]
    [InlineData("members add zhang")]
    [InlineData("members add zhang --roles director")]
    [InlineData("members add zhang --roles 2")]
    [InlineData("members add zhang --roles division")]
    [InlineData("members add 张 --roles manager")]
    [InlineData("members reset nobody")]
    [InlineData("members")]
    public async Task What_makes_no_account_is_wrong_usage_and_prints_nothing(string words)
    {
        using var program = new VerbRun();

        var (exit, output, error) = await program.RunAsync(words.Split(' '));

        Assert.Equal(2, exit);
        Assert.DoesNotContain(" / ", output, StringComparison.Ordinal);
        Assert.NotEmpty(error);
    }
}
