package id.tanggap.channel.sms;

import id.tanggap.channel.ChannelHealth;
import id.tanggap.intake.Intake;
import java.time.Clock;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Creates the intake of each text channel.
@Component
record TextIntakeFactory(Intake intake, ChannelHealth health, JsonMapper json, Clock clock) {

    TextIntake of(String channelName, SmsChannelSettings channel) {
        return new TextIntake(channelName, channel, intake, health, json, clock);
    }
}
