package id.tanggap.channel.sms.twilio;

import static id.tanggap.channel.ChannelFile.require;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How Twilio is asked for what it did not tell us; the `twilio:` entry of a channel's file has these times too.
record TwilioPollSettings(@DefaultValue Times twilio) {

    /// @param poll how often the list of messages is read
    /// @param lookBack how far before its watermark each round starts
    /// @param firstLook how far back the very first round starts
    /// @param grace how old a message must be before the poller reads it: its webhook has more data and should come
    ///     first
    /// @param silence how long after sending we ask Twilio for a missing receipt
    record Times(
            @DefaultValue("1m") Duration poll,
            @DefaultValue("1h") Duration lookBack,
            @DefaultValue("24h") Duration firstLook,
            @DefaultValue("1m") Duration grace,
            @DefaultValue("5m") Duration silence) {
        Times {
            require(
                    poll.isPositive() && lookBack.isPositive(),
                    "twilio: poll and look-back must be longer than nothing");
        }
    }
}
