package id.tanggap.channel.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Where connections usually go wrong, and where none is made.
class ConnectionHelpTest {

    @Test
    void the_innermost_cause_that_is_known_decides() {
        assertThat(ConnectionHelp.of(new IOException("x", new ConnectException("Connection refused"))))
                .isEqualTo("refused");
        assertThat(ConnectionHelp.of(new UnknownHostException("imap.contoh"))).isEqualTo("unknown-host");
        assertThat(ConnectionHelp.of(new SocketTimeoutException("Read timed out")))
                .isEqualTo("no-answer");
        assertThat(ConnectionHelp.of(tls("handshake", new CertificateExpiredException("NotAfter: 2020"))))
                .isEqualTo("certificate-time");
        assertThat(ConnectionHelp.of(tls(
                        "handshake",
                        new CertificateException("No subject alternative DNS name matching imap.contoh found."))))
                .isEqualTo("certificate-name");
        assertThat(ConnectionHelp.of(tls("PKIX path building failed", new CertificateException("other"))))
                .isEqualTo("certificate-unknown");
        assertThat(ConnectionHelp.of(new SSLException("Unsupported or unrecognized SSL message")))
                .isEqualTo("not-tls");
        assertThat(ConnectionHelp.of(new SSLHandshakeException("Received fatal alert: protocol_version")))
                .isEqualTo("tls-version");
        assertThat(ConnectionHelp.of(new IOException("STARTTLS is required but host does not support STARTTLS")))
                .isEqualTo("no-starttls");
        assertThat(ConnectionHelp.of(new IllegalStateException("what?"))).isEqualTo("other");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    org.eclipse.angus.mail.util.MailConnectException: Couldn't connect to host, port: imap.contoh, 993; timeout 10000; nested exception is: java.net.ConnectException: Connection refused | unreachable
                    org.eclipse.angus.mail.util.MailConnectException: Couldn't connect; nested exception is: java.net.UnknownHostException: imap.contoh | host
                    org.eclipse.angus.mail.util.MailConnectException: Couldn't connect; nested exception is: java.net.SocketTimeoutException: Connect timed out | timeout
                    jakarta.mail.AuthenticationFailedException: [AUTHENTICATIONFAILED] | password
                    javax.net.ssl.SSLHandshakeException: PKIX path building failed | certificate
                    quakes: java.net.ConnectException | unreachable
                    quakes: java.io.IOException: HTTP 500 from data.contoh | answer
                    quakes: null | other
                    the gateway cannot be reached | unreachable
                    """)
    void a_technical_line_is_understood(String line, String code) {
        assertThat(FailureText.meaning(line)).isEqualTo(code);
    }

    private static SSLHandshakeException tls(String message, Exception cause) {
        var problem = new SSLHandshakeException(message);
        problem.initCause(cause);
        return problem;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "169.254.169.254",
                "0.0.0.0",
                "224.0.0.1",
                "fe80::1",
                "fd00:ec2::254",
                "::ffff:169.254.169.254",
                "64:ff9b::a9fe:a9fe",
                "2002:a9fe:a9fe::1",
                "::169.254.169.254",
                "100.100.100.200",
                "168.63.129.16",
                "fd20:ce::254",
                "2852039166"
            })
    void no_channel_connects_to_addresses_where_keys_are_handed_out(String host) {
        assertThatThrownBy(() -> AllowedHost.resolve(host)).isInstanceOf(AllowedHost.ForbiddenHostException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "10.20.30.40", "192.168.1.5", "203.0.113.7"})
    void mail_servers_of_offices_are_allowed(String host) throws UnknownHostException {
        assertThat(AllowedHost.resolve(host)).containsExactly(InetAddress.getByName(host));
    }

    @Test
    void what_the_other_side_repeats_of_a_secret_is_hidden() {
        var steps = new CheckSteps();
        steps.hide("rahasia");
        steps.failed("imap-sign-in", "sign-in", "LOGIN uji rahasia failed\nsecond line");
        assertThat(steps.all()).extracting(CheckStep::detail).containsExactly("LOGIN uji ••• failed");
    }
}
