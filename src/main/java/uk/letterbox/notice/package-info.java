/** What senders of events are told of their ends: CloudEvents, to a folder or to a broker. */
package uk.letterbox.notice;
