package id.tanggap.channel.sms.smpp;

import static id.tanggap.channel.ChannelFile.require;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The settings of a message centre in a channel's file.
record SmppSettings(Centre smpp) {

    SmppSettings {
        require(smpp != null, "smpp: is missing");
    }

    /// The alphabet of data_coding 0, the message centre's default.
    enum Alphabet {
        GSM7,
        GSM7_PACKED,
        LATIN1,
        ASCII
    }

    /// How receipts write the id, when the submission was answered with a hexadecimal id.
    enum ReceiptIds {
        SAME,
        DECIMAL
    }

    /// @param tls whether the connection is encrypted
    /// @param enquireLink how long the connection may be silent before it is tested
    /// @param timeout for each answer
    record Centre(
            String host,
            @DefaultValue("2775") int port,
            @DefaultValue("false") boolean tls,
            String systemId,
            String password,
            @DefaultValue("") String systemType,
            @DefaultValue("GSM7") Alphabet alphabet,
            @DefaultValue("SAME") ReceiptIds receiptIds,
            @DefaultValue("30s") Duration enquireLink,
            @DefaultValue("10s") Duration timeout) {
        Centre {
            require(host != null && systemId != null && password != null, "smpp: needs host, system-id and password");
            require(enquireLink.isPositive() && timeout.isPositive(), "smpp: times must be longer than nothing");
        }
    }
}
