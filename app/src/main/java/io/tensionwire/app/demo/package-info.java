/** Everything on one machine: both servers, all parts, and a sample wire told step by step. */
package io.tensionwire.app.demo;
