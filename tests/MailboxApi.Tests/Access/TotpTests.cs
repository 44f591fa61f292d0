using Messaging.MailboxApi.Access.SecondFactor;

namespace Messaging.MailboxApi.Tests.Access;

public sealed class TotpTests
{
    /// <summary>"12345678901234567890" in base 32; the last six of the eight digits in RFC 6238, appendix B.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_RFC_6238(long seconds, string code) =>
        Assert.Equal(code, Totp.Code("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", seconds / 30));
}
