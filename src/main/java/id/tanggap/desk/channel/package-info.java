/// The page of channels: their health, mails that could not be fetched, limits that are full; and the alarm of the
/// whole house on every page.
@NullMarked
package id.tanggap.desk.channel;

import org.jspecify.annotations.NullMarked;
