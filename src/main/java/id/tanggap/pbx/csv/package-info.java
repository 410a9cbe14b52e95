/// Reads call logs with columns: Asterisk's and FreeSWITCH's CDR files and spreadsheets.
@NullMarked
package id.tanggap.pbx.csv;

import org.jspecify.annotations.NullMarked;
