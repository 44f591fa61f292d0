namespace Messaging.Testing;

/// <summary>What a store test runs on, as values for <c>[InlineData]</c>.</summary>
public static class Databases
{
    public const string Sqlite = "SQLite";
    public const string Postgres = "PostgreSQL";
}
