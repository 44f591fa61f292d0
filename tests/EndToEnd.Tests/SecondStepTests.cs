using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.Playwright;

namespace Messaging.EndToEnd.Tests;

/// <summary>An administrator on a phone sets the second step up by keyboard, reads the recovery codes, and comes in again with one.</summary>
public sealed class SecondStepTests(Browser browser)
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    [Fact]
    public async Task The_second_step_is_set_up_on_a_phone_and_asked_for_at_the_next_sign_in()
    {
        await using var mailbox = new RunningMailbox();
        await mailbox.InitializeAsync();
        var (exit, printed) = await mailbox.RunAsync("members", "add", "guanli", "--roles", "admin", "--display", "王管理");
        Assert.Equal(0, exit);
        var password = printed.Split(" / ")[1].Trim();

        await using var person = await OfficeTab.SignInAsync(await browser.DeviceAsync(390, 844), mailbox.Address, "guanli", password);
        await person.SeesAsync("稍后设置（还剩 14 天）");
        Assert.Equal(0, await person.OverflowAsync());
        await person.PhotographAsync("second-step-set-up");
        var secret = (await person.Page.Locator(".wb-secret").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await person.Page.GetByLabel("验证码").FocusAsync();
        await person.Page.Keyboard.TypeAsync(Code(secret));
        await person.Page.Keyboard.PressAsync("Enter");
        await person.SeesAsync("只显示这一次");
        Assert.Equal(0, await person.OverflowAsync());
        await person.PhotographAsync("second-step-codes");
        var codes = await person.Page.Locator(".wb-codes code").AllInnerTextsAsync();
        Assert.Equal(8, codes.Count);
        await person.Page.GetByRole(AriaRole.Link, new() { Name = "已抄录，继续" }).ClickAsync();
        await person.Page.GetByRole(AriaRole.Heading, new() { Name = "人员管理" }).WaitForAsync();
        await person.PhotographAsync("second-step-members");
        Assert.Empty(person.Faults);

        await using var later = await OfficeTab.SignInAsync(await browser.DeviceAsync(390, 844), mailbox.Address, "guanli", password, codes[0]);
        await later.Page.GetByRole(AriaRole.Heading, new() { Name = "人员管理" }).WaitForAsync();
        await later.OpensAsync("/two-factor");
        await later.SeesAsync("个恢复码没有用过");
        Assert.Equal(0, await later.OverflowAsync());
        await later.PhotographAsync("second-step-status");
        Assert.Empty(later.Faults);
    }

    /// <summary>What a phone computes, written once more here: RFC 6238.</summary>
    private static string Code(string secret)
    {
        var bits = string.Concat(secret.Select(letter => Convert.ToString(Alphabet.IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var key = bits.Chunk(8).Where(octet => octet.Length == 8).Select(octet => Convert.ToByte(new string(octet), 2)).ToArray();
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);
        var hash = HMACSHA1.HashData(key, counter);
        var value = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & int.MaxValue;
        return (value % 1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }
}
