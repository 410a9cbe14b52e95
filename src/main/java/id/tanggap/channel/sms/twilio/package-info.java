/// Twilio: its webhooks, its list of messages, its media, its way out. The SDK is used for signatures and shapes.
@NullMarked
package id.tanggap.channel.sms.twilio;

import org.jspecify.annotations.NullMarked;
