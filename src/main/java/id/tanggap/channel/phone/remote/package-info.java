/// Reads lists of calls that another system keeps: the exchange's CDR table and Twilio's list of calls.
@NullMarked
package id.tanggap.channel.phone.remote;

import org.jspecify.annotations.NullMarked;
