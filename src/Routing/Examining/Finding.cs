namespace Messaging.Routing.Examining;

/// <summary>One thing a reviewer should look at before signing (答复检查提示). It decides nothing.</summary>
/// <param name="Code">See <see cref="FindingCodes"/>.</param>
/// <param name="Because">In Chinese, with the words it rests on.</param>
public sealed record Finding(string Code, string Because);
