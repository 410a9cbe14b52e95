package id.tanggap.channel.sms.gateway;

import id.tanggap.channel.check.AllowedHost;
import id.tanggap.channel.check.CheckSteps;
import id.tanggap.channel.check.ConnectionHelp;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// Tries to reach a gateway. Sends no text: the interface has no request that costs nothing.
record GatewayCheck(GatewaySettings.Peer peer, CheckSteps steps) {

    private static final int MILLIS = 10_000;
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    void run() {
        var url = peer.url();
        if (url == null) {
            steps.passed("gateway-receives", "");
            return;
        }
        var addresses = steps.step("gateway-host", () -> AllowedHost.resolve(url.getHost()), ConnectionHelp::of);
        steps.step("gateway-connect", () -> connected(url, addresses[0]), ConnectionHelp::of);
    }

    /// To the address that was just checked, under the name of the URL.
    private static boolean connected(URI url, InetAddress address) throws IOException {
        var secure = "https".equals(url.getScheme());
        var port = url.getPort() > 0 ? url.getPort() : secure ? HTTPS : HTTP;
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), MILLIS);
            socket.setSoTimeout(MILLIS);
            if (secure) {
                shakeHands(socket, url.getHost(), port);
            }
            return true;
        }
    }

    private static void shakeHands(Socket socket, String host, int port) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        try (var tls = (SSLSocket) factory.createSocket(socket, host, port, true)) {
            var parameters = tls.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            tls.setSSLParameters(parameters);
            tls.startHandshake();
        }
    }
}
