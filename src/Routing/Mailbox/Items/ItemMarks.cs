namespace Messaging.Routing.Mailbox.Items;

/// <summary>Which marks (标记) an item bears; a list, which reads only columns, and the item itself ask here.</summary>
public static class ItemMarks
{
    public static IReadOnlyList<ItemMark> Of(
        bool urged, bool supervised, bool extended, bool redo, bool callBack, bool published, bool carriedOver, bool archived)
    {
        (bool Bears, ItemMark Mark)[] marks =
        [
            (urged, ItemMark.Urged),
            (supervised, ItemMark.Supervised),
            (extended, ItemMark.Extended),
            (redo, ItemMark.Redo),
            (callBack, ItemMark.CallBack),
            (published, ItemMark.Published),
            (carriedOver, ItemMark.CarriedOver),
            (archived, ItemMark.Archived),
        ];
        return [.. marks.Where(mark => mark.Bears).Select(mark => mark.Mark)];
    }
}
