"""Trims the service models of botocore (Apache-2.0, https://github.com/boto/botocore) to the operations that are used.

Reads {"ec2": {"operations": [...], "waiters": [...]}} from standard input, prints the shapes of their inputs and
outputs, the operations of the waiters, and the options that the AWS CLI has for the inputs. Called by
src/core/export/api-calls/facts.test.ts with UPDATE_API_MODELS=1; needs python3 with botocore and awscli.
"""

import json
import logging
import sys

import awscli.clidriver
import botocore
import botocore.session

logging.disable(logging.CRITICAL)
BOTO_NAMES = {"s3api": "s3"}


def shape_name(shape, shapes, side, protocol=None):
    """Adds a shape and all that it holds; its name."""
    name = shape.name
    if name in shapes:
        return name
    if shape.type_name == "structure":
        shapes[name] = entry = {"type": "structure", "members": {}}
        if side == "input" and shape.required_members:
            entry["required"] = sorted(shape.required_members)
        if side == "input" and shape.serialization.get("payload"):
            entry["payload"] = shape.serialization["payload"]
        for key, member in sorted(shape.members.items()):
            said = {"shape": shape_name(member, shapes, side, protocol)}
            serialized = member.serialization
            query = serialized.get("queryName") or serialized.get("name")
            if side == "input" and query:
                if not serialized.get("queryName") and protocol == "ec2":
                    query = query[0].upper() + query[1:]
                if query != key:
                    said["name"] = query
            if side == "input" and serialized.get("location"):
                said["location"] = serialized["location"]
            if side == "input" and serialized.get("xmlNamespace"):
                said["namespace"] = serialized["xmlNamespace"]["uri"]
            entry["members"][key] = said
    elif shape.type_name == "list":
        shapes[name] = entry = {"type": "list"}
        entry["member"] = shape_name(shape.member, shapes, side, protocol)
        item = shape.member.serialization.get("name")
        if side == "input" and item:
            entry["name"] = item
        if side == "input" and shape.serialization.get("flattened"):
            entry["flattened"] = True
    elif shape.type_name == "map":
        shapes[name] = entry = {"type": "map"}
        entry["member"] = shape_name(shape.value, shapes, side, protocol)
    else:
        shapes[name] = {"type": shape.type_name}
        if shape.type_name == "string" and getattr(shape, "enum", None) and side == "input":
            shapes[name]["enum"] = list(shape.enum)
    return name


def cli_options(driver, service, operation):
    command = driver.create_help_command().command_table[service].create_help_command().command_table[operation]
    found = {}
    for name, argument in command.arg_table.items():
        model = getattr(argument, "_serialized_name", None)
        if model and getattr(argument, "_UNDOCUMENTED", False) is False:
            found.setdefault(model, []).append(name)
    return {key: found[key] for key in sorted(found)}


def trimmed(session, driver, service, wanted):
    boto = BOTO_NAMES.get(service, service)
    model = session.get_service_model(boto)
    client = session.create_client(boto, region_name="us-east-1")
    waiters = {name: client.get_waiter(botocore.xform_name(name)) for name in sorted(wanted["waiters"])}
    used = sorted({*wanted["operations"], *(waiter.config.operation for waiter in waiters.values())})
    shapes, outputs, operations = {}, {}, {}
    for name in used:
        operation = model.operation_model(name)
        cli = botocore.xform_name(name, "-")
        entry = {"cli": cli, "options": cli_options(driver, service, cli)}
        if operation.input_shape:
            entry["input"] = shape_name(operation.input_shape, shapes, "input", model.metadata["protocol"])
        if operation.output_shape:
            entry["output"] = shape_name(operation.output_shape, outputs, "output")
        if model.metadata["protocol"].startswith("rest"):
            entry["http"] = {key: operation.http[key] for key in ("method", "requestUri")}
            if operation.http_checksum_required or operation.http_checksum.get("requestChecksumRequired"):
                entry["checksum"] = True
        operations[name] = entry
    metadata = model.metadata
    return {
        **{
            key: metadata[key]
            for key in ("protocol", "apiVersion", "endpointPrefix", "targetPrefix", "jsonVersion", "serviceId")
            if key in metadata
        },
        "operations": operations,
        "shapes": shapes,
        "outputs": outputs,
        "waiters": {name: waiter.config.operation for name, waiter in waiters.items()},
    }


def main():
    wanted = json.load(sys.stdin)
    session = botocore.session.get_session()
    session.set_credentials("none", "none")
    driver = awscli.clidriver.create_clidriver()
    services = {name: trimmed(session, driver, name, wanted[name]) for name in sorted(wanted)}
    source = f"botocore {botocore.__version__} (Apache-2.0), options of aws-cli {awscli.__version__}"
    lines = [f'{{\n"source": {json.dumps(source)},\n"services": {{']
    for at, (name, service) in enumerate(services.items()):
        lines.append(f"{json.dumps(name)}: {{")
        for key, value in service.items():
            end = "" if key == "waiters" else ","
            if isinstance(value, dict):
                rows = [f"{json.dumps(k)}: {json.dumps(v, separators=(',', ':'))}" for k, v in sorted(value.items())]
                lines.append(f"{json.dumps(key)}: {{\n" + ",\n".join(rows) + f"\n}}{end}")
            else:
                lines.append(f"{json.dumps(key)}: {json.dumps(value)}{end}")
        lines.append("}" if at == len(services) - 1 else "},")
    print("\n".join(lines) + "\n}}")


main()
