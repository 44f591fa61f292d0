using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.MailboxApi.Configuration;

/// <summary>Sections <c>Conversation</c>, <c>Routing</c> and <c>Organisation</c>.</summary>
internal static class IntakeSettings
{
    public static IntakeOptions ReadIntake(this IConfiguration configuration)
    {
        var standard = new IntakeOptions();
        return new IntakeOptions
        {
            JoinFor = TimeSpan.FromMinutes(configuration.Number("Conversation:JoinMinutes", standard.JoinFor.TotalMinutes, 0, 1440)),
            AutoDispatchConfidence = configuration["Routing:AutoDispatchConfidence"] is { Length: > 0 }
                ? configuration.Number("Routing:AutoDispatchConfidence", whenEmpty: 0, 0, DispatchRule.Never)
                : null,
            PromisedPrecision = configuration.Number("Routing:PromisedPrecision", standard.PromisedPrecision, 0.5, 0.999),
            UntilLearntConfidence = configuration.Number("Routing:UntilLearnt:Confidence", standard.UntilLearntConfidence, 0, DispatchRule.Never),
            UntilLearntMeasured = configuration["Routing:UntilLearnt:Measured"] ?? standard.UntilLearntMeasured,
        };
    }

    /// <summary>The catalogue of the office: the bundled one, or the file of <c>Organisation:File</c> with the bundled cities.</summary>
    public static Organisation ReadOrganisation(this IConfiguration configuration)
    {
        if (configuration["Organisation:File"] is not { Length: > 0 } path)
        {
            return Organisation.Bundled();
        }

        try
        {
            using var file = File.OpenRead(path);
            using var cities = Organisation.BundledCities();
            return Organisation.Load(file, cities);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new WrongConfigurationException("Organisation:File", $"a division catalogue is expected; {wrong.Message}");
        }
    }
}
