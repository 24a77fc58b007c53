#!/usr/bin/env python3
"""Reads every public topic from beginning to end, as a subscriber in Python would, and holds each record against the contract.

Usage: read_topics.py BOOTSTRAP [PREFIX]
Prints a line for each topic: name, records, kills. Ends with 1 if a record breaks the contract.
Needs confluent_kafka and jsonschema (Debian: python3-confluent-kafka, python3-jsonschema).
"""
import json
import pathlib
import sys
import uuid

from confluent_kafka import OFFSET_BEGINNING, Consumer, KafkaError, TopicPartition
from jsonschema import Draft202012Validator, FormatChecker

SCHEMAS = pathlib.Path(__file__).parent.parent / "src/main/resources/io/tensionwire/contract/schema/1.0"
TOPICS = {
    "stories.raw": "story",
    "stories.enriched": "enriched-story",
    "tension.index": "tension-point",
    "tension.alerts": "alert",
    "stories.rejected": None,
    "ingest.positions": "position",
}


def validator(name):
    schema = json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))
    return Draft202012Validator(schema, format_checker=FormatChecker())


VALIDATORS = {path.stem: validator(path.stem) for path in SCHEMAS.glob("*.json")}


def expected_key(schema, value):
    if schema == "tension-point":
        return f'{value["subject"]} {value["bucket"]} {value["start"]}'
    if schema == "alert":
        return value["subject"]
    if schema == "position":
        return f'{value["source"]}/{value["item"]}'
    return value["id"]


def check(schema, message, ids):
    """Returns whether the record is a kill; raises where it breaks the contract."""
    headers = {name: value.decode("utf-8") for name, value in message.headers()}
    VALIDATORS["headers" if schema else "rejected-headers"].validate(headers)
    event = (headers["ce_source"], headers["ce_id"])
    # What is sent twice has the same id twice; what differs must not.
    if ids.setdefault(event, message.value()) != message.value():
        raise ValueError(f"two events have the id {event}")
    if schema is None:
        return False
    if headers["ce_type"] != f"io.tensionwire.{schema}.v1":
        raise ValueError(f'ce_type {headers["ce_type"]}')
    value = json.loads(message.value())
    VALIDATORS[schema].validate(value)
    key = message.key().decode("utf-8")
    if key != expected_key(schema, value):
        raise ValueError(f"the key is {key}, not {expected_key(schema, value)}")
    if schema == "enriched-story" and headers["tw_revision"] != str(value["revision"]):
        raise ValueError("tw_revision is not the revision")
    killed = value.get("status") == "canceled"
    if killed and (value.get("body") or value.get("headline")):
        raise ValueError("a kill has text")
    return killed


def read(consumer, topic, schema, ids):
    partitions = consumer.list_topics(topic, timeout=30).topics[topic].partitions
    consumer.assign([TopicPartition(topic, partition, OFFSET_BEGINNING) for partition in partitions])
    ended, records, kills = set(), 0, 0
    while len(ended) < len(partitions):
        message = consumer.poll(30)
        if message is None:
            raise TimeoutError(f"{topic} does not end")
        if message.error():
            if message.error().code() != KafkaError._PARTITION_EOF:
                raise RuntimeError(str(message.error()))
            ended.add(message.partition())
            continue
        records += 1
        try:
            kills += check(schema, message, ids)
        except Exception as fault:
            raise SystemExit(f"{topic}-{message.partition()}@{message.offset()}: {fault}")
    print(f"{topic} {records} records, {kills} kills")


def main(bootstrap, prefix="wire."):
    consumer = Consumer({
        "bootstrap.servers": bootstrap,
        "group.id": f"read-topics-{uuid.uuid4()}",
        "isolation.level": "read_committed",
        "enable.auto.commit": False,
        "enable.partition.eof": True,
    })
    ids = {}
    try:
        for name, schema in TOPICS.items():
            read(consumer, prefix + name, schema, ids)
    finally:
        consumer.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
