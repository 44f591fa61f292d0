using Messaging.EndToEnd.Tests;

// One browser and one mailbox serve all tests of the run: each test opens a browser context of its own, and each citizen
// a conversation of their own, so they do not meet.
[assembly: AssemblyFixture(typeof(Browser))]
[assembly: AssemblyFixture(typeof(RunningMailbox))]
