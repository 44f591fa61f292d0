using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Messaging.Testing;

/// <summary>A port of 127.0.0.1 that nobody listens on and the system gives to nobody else.</summary>
public static class LoopbackPort
{
    /// <summary>
    /// Below the ports of outgoing connections, which are many in a test run: one of those could take it before a server listens on it,
    /// or while the server is down between a kill and the next start.
    /// </summary>
    public static int Free()
    {
        while (true)
        {
            var port = RandomNumberGenerator.GetInt32(20_000, 30_000);
            using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                probe.Bind(new IPEndPoint(IPAddress.Loopback, port));
                return port;
            }
            catch (SocketException)
            {
                // taken: another one
            }
        }
    }
}
