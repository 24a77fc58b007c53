/** The index of stories, looked into as any client would. */
package io.tensionwire.app.search;
