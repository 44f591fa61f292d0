namespace Messaging.EndToEnd.Tests;

/// <summary>A mailbox is set up once: the classes that need its people share one office.</summary>
[CollectionDefinition]
public sealed class OneOffice : ICollectionFixture<StaffedOffice>;
