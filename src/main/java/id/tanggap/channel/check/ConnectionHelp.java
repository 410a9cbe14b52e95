package id.tanggap.channel.check;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/// Which sentence helps when a connection fails: where it usually goes wrong.
public final class ConnectionHelp {

    private ConnectionHelp() {}

    public static String of(Throwable problem) {
        return Stream.iterate(problem, Objects::nonNull, Throwable::getCause)
                .map(ConnectionHelp::ofOne)
                .filter(code -> !code.isEmpty())
                .reduce((outer, inner) -> inner)
                .orElse("other");
    }

    private static String ofOne(Throwable problem) {
        return switch (problem) {
            case AllowedHost.ForbiddenHostException forbidden -> "forbidden-host";
            case UnknownHostException unknown -> "unknown-host";
            case SocketTimeoutException late -> "no-answer";
            case HttpTimeoutException late -> "no-answer";
            case ConnectException refused -> "refused";
            case NoRouteToHostException nowhere -> "no-answer";
            case CertificateExpiredException old -> "certificate-time";
            case CertificateNotYetValidException early -> "certificate-time";
            case SSLException tls -> ofTls(String.valueOf(tls.getMessage()).toLowerCase(Locale.ROOT));
            case SocketException dropped -> "dropped";
            default -> ofWords(String.valueOf(problem.getMessage()).toLowerCase(Locale.ROOT));
        };
    }

    private static String ofTls(String message) {
        if (message.contains("unsupported or unrecognized ssl message") || message.contains("plaintext")) {
            return "not-tls";
        }
        if (message.contains("protocol_version") || message.contains("no appropriate protocol")) {
            return "tls-version";
        }
        var words = ofWords(message);
        return words.isEmpty() ? "tls" : words;
    }

    private static String ofWords(String message) {
        if (message.contains("no subject alternative")
                || message.contains("no name matching")
                || message.contains("server identity")) {
            return "certificate-name";
        }
        if (message.contains("pkix path") || message.contains("unable to find valid certification path")) {
            return "certificate-unknown";
        }
        return message.contains("starttls is required") ? "no-starttls" : "";
    }
}
