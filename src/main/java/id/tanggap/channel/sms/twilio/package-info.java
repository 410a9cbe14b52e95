/// Twilio: webhooks, list of messages, media, sending. The SDK is used for the API and its types.
@NullMarked
package id.tanggap.channel.sms.twilio;

import org.jspecify.annotations.NullMarked;
