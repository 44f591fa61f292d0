namespace Messaging.Routing.Desk.Office;

/// <summary>What a new notice or rule did to the open items (重新计期结果).</summary>
/// <param name="Looked">Open items that were counted again.</param>
/// <param name="Filled">Due days that were not known before (待定).</param>
/// <param name="Later">Due days that are later now.</param>
/// <param name="Earlier">Legal due days that are earlier now; the promise to the citizen stays.</param>
/// <param name="Kept">Recounted earlier, but promised: the promise holds.</param>
public sealed record DatedItems(int Looked, int Filled, int Later, int Earlier, int Kept)
{
    public int Moved => Filled + Later + Earlier;
}
