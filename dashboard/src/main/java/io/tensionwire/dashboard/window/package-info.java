/** What the dashboard remembers of the topics: recent records, and the latest state of stories, points and alerts. */
package io.tensionwire.dashboard.window;
