namespace Messaging.Routing.Mailbox.Suggesting;

/// <summary>Many numbers in few bytes: ascending, each as its distance from the one before.</summary>
public static class NumberList
{
    public static byte[] Write(IEnumerable<long> numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);

        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        var last = 0L;
        foreach (var number in numbers.Distinct().Order())
        {
            writer.Write7BitEncodedInt64(number - last);
            last = number;
        }

        writer.Flush();
        return bytes.ToArray();
    }

    public static HashSet<long> Read(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);

        var numbers = new HashSet<long>();
        using var stream = new MemoryStream(bytes);
        using var reader = new BinaryReader(stream);
        for (var last = 0L; stream.Position < stream.Length;)
        {
            numbers.Add(last += reader.Read7BitEncodedInt64());
        }

        return numbers;
    }
}
