namespace Messaging.Bot.Channels.WebChat;

/// <summary>One line as it is sent (已存的一行).</summary>
/// <param name="Seq">Its number, which is the watermark of whoever has read it.</param>
/// <param name="Activity">JSON, exactly as it was stored.</param>
/// <param name="DeliveryId">The answer it delivers; null for talk.</param>
internal sealed record StoredLine(int Seq, byte[] Activity, long? DeliveryId);
