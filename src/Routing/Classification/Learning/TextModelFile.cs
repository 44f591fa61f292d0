using System.Security.Cryptography;
using System.Text;

namespace Messaging.Routing.Classification.Learning;

/// <summary>A model as bytes: a mark, a version, labels, features with one byte a weight, and a checksum over all of it.</summary>
public static class TextModelFile
{
    private const ushort Version = 2;
    private const int MostLabels = 10_000;

    private static readonly byte[] Mark = "MBXMODEL"u8.ToArray();

    public static byte[] Write(TextModel model)
    {
        ArgumentNullException.ThrowIfNull(model);

        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(Mark);
        writer.Write(Version);
        WriteLabels(writer, model);
        WriteCurve(writer, model.Curve);
        WriteShare(writer, model.BesideCatalogue);
        WriteFeatures(writer, model);
        writer.Flush();
        writer.Write(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
        writer.Flush();
        return bytes.ToArray();
    }

    /// <exception cref="InvalidDataException">These bytes are no model, a damaged one, or one of another version.</exception>
    public static TextModel Read(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);

        if (bytes.Length < Mark.Length + sizeof(ushort) + SHA256.HashSizeInBytes || !bytes.AsSpan(0, Mark.Length).SequenceEqual(Mark))
        {
            throw new InvalidDataException("This is no model file of the router.");
        }

        var version = BitConverter.ToUInt16(bytes, Mark.Length);
        if (version != Version)
        {
            throw new InvalidDataException($"The model file has version {version}, this program reads version {Version}: train it again.");
        }

        var body = bytes.Length - SHA256.HashSizeInBytes;
        if (!SHA256.HashData(bytes.AsSpan(0, body)).AsSpan().SequenceEqual(bytes.AsSpan(body)))
        {
            throw new InvalidDataException("The model file is damaged: its checksum is not that of its contents.");
        }

        try
        {
            var start = Mark.Length + sizeof(ushort);
            using var reader = new BinaryReader(new MemoryStream(bytes, start, body - start), Encoding.UTF8);
            return ReadBody(reader);
        }
        catch (Exception wrong) when (wrong is EndOfStreamException or FormatException or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            throw new InvalidDataException("The model file is damaged: its contents do not fit together.", wrong);
        }
    }

    private static TextModel ReadBody(BinaryReader reader)
    {
        var labels = new string[Count(reader, MostLabels)];
        var learntFrom = new int[labels.Length];
        for (var label = 0; label < labels.Length; label++)
        {
            labels[label] = reader.ReadString();
            learntFrom[label] = reader.Read7BitEncodedInt();
        }

        var curve = ReadCurve(reader);
        var share = reader.ReadBoolean() ? ReadShare(reader) : null;
        var buckets = new int[Count(reader, 1 << GramReader.BucketBits)];
        var weighs = new float[buckets.Length];
        var beside = share?.Labels.Count ?? 0;
        var weights = new LinearWeights(buckets.Length + beside, labels.Length);
        var bucket = -1;
        for (var feature = 0; feature < buckets.Length; feature++)
        {
            buckets[feature] = bucket += reader.Read7BitEncodedInt();
            weighs[feature] = (float)reader.ReadHalf();
            ReadWeights(reader, weights.Of(feature));
        }

        for (var feature = 0; feature < beside; feature++)
        {
            ReadWeights(reader, weights.Of(buckets.Length + feature));
        }

        return new TextModel(labels, learntFrom, new FeatureSpace(buckets, weighs), weights, curve, share);
    }

    private static void WriteLabels(BinaryWriter writer, TextModel model)
    {
        writer.Write7BitEncodedInt(model.Labels.Count);
        foreach (var (label, learntFrom) in model.Labels.Zip(model.LearntFrom))
        {
            writer.Write(label);
            writer.Write7BitEncodedInt(learntFrom);
        }
    }

    private static void WriteFeatures(BinaryWriter writer, TextModel model)
    {
        writer.Write7BitEncodedInt(model.Features.Count);
        var last = -1;
        for (var feature = 0; feature < model.Features.Count; feature++)
        {
            writer.Write7BitEncodedInt(model.Features.Buckets[feature] - last);
            writer.Write((Half)model.Features.WeightOf(feature));
            WriteWeights(writer, model.Weights.Of(feature));
            last = model.Features.Buckets[feature];
        }

        for (var feature = model.Features.Count; feature < model.Weights.Features; feature++)
        {
            WriteWeights(writer, model.Weights.Of(feature));
        }
    }

    // One byte a weight and one scale a feature: rounding costs no accuracy that could be measured, and a quarter of the size.
    private static void WriteWeights(BinaryWriter writer, ReadOnlySpan<float> weights)
    {
        var largest = 0f;
        foreach (var weight in weights)
        {
            largest = Math.Max(largest, Math.Abs(weight));
        }

        // Below what a half says exactly a weight decides nothing.
        var scale = (Half)(largest / sbyte.MaxValue);
        scale = Half.IsNormal(scale) ? scale : Half.Zero;
        writer.Write(scale);
        foreach (var weight in weights)
        {
            writer.Write(scale == Half.Zero ? (sbyte)0 : (sbyte)Math.Clamp(MathF.Round(weight / (float)scale), -sbyte.MaxValue, sbyte.MaxValue));
        }
    }

    private static void ReadWeights(BinaryReader reader, Span<float> weights)
    {
        var scale = (float)reader.ReadHalf();
        foreach (ref var weight in weights)
        {
            weight = scale * reader.ReadSByte();
        }
    }

    private static void WriteShare(BinaryWriter writer, CatalogueShare? share)
    {
        writer.Write(share is not null);
        if (share is not null)
        {
            writer.Write7BitEncodedInt(share.Labels.Count);
            foreach (var label in share.Labels)
            {
                writer.Write(label);
            }

            WriteCurve(writer, share.Curve);
        }
    }

    private static CatalogueShare ReadShare(BinaryReader reader)
    {
        var labels = new string[Count(reader, MostLabels)];
        for (var label = 0; label < labels.Length; label++)
        {
            labels[label] = reader.ReadString();
        }

        return new CatalogueShare(labels, ReadCurve(reader));
    }

    private static void WriteCurve(BinaryWriter writer, ConfidenceCurve curve)
    {
        writer.Write(curve.Sharpness);
        writer.Write7BitEncodedInt(curve.Points.Count);
        foreach (var (share, right) in curve.Points)
        {
            writer.Write(share);
            writer.Write(right);
        }
    }

    private static ConfidenceCurve ReadCurve(BinaryReader reader)
    {
        var sharpness = reader.ReadDouble();
        var points = new (double Share, double Right)[Count(reader, 1000)];
        for (var point = 0; point < points.Length; point++)
        {
            points[point] = (reader.ReadDouble(), reader.ReadDouble());
        }

        return points.Length >= 2 ? new ConfidenceCurve(sharpness, points) : throw new FormatException("A curve has two points or more.");
    }

    private static int Count(BinaryReader reader, int most) =>
        reader.Read7BitEncodedInt() is var count && count >= 0 && count <= most ? count : throw new FormatException("A count is out of bounds.");
}
