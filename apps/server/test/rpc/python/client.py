"""A client in Python: gRPC by grpcio, the protos read by protoc. It prints what came back, a line of JSON a call."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import grpc
from google.protobuf import any_pb2, descriptor_pb2, descriptor_pool, json_format, message_factory

target, protos = sys.argv[1], Path(sys.argv[2])


def compiled():
    """Every message of our files, as protoc understands them."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "set.binpb"
        files = sorted(str(path) for path in protos.glob("types/*.proto"))
        command = ["protoc", f"--proto_path={protos}", "--include_imports", f"--descriptor_set_out={out}", *files]
        subprocess.run(command, check=True)
        return descriptor_pb2.FileDescriptorSet.FromString(out.read_bytes())


pool = descriptor_pool.DescriptorPool()
for file in compiled().file:
    pool.Add(file)


def message_class(descriptor):
    # protobuf 4.22 renamed it.
    if hasattr(message_factory, "GetMessageClass"):
        return message_factory.GetMessageClass(descriptor)
    return message_factory.MessageFactory(pool).GetPrototype(descriptor)


def call(channel, name, request, metadata):
    service, method = name.split("/")
    found = pool.FindServiceByName(service).FindMethodByName(method)
    message = json_format.ParseDict(request, message_class(found.input_type)())
    invoke = channel.unary_unary(
        f"/{name}",
        request_serializer=lambda each: each.SerializeToString(),
        response_deserializer=message_class(found.output_type).FromString,
    )
    return json_format.MessageToDict(invoke(message, metadata=metadata, timeout=20), preserving_proto_field_name=True)


def status_class():
    """google.rpc.Status, which has a package of its own in Python."""
    file = descriptor_pb2.FileDescriptorProto(name="status.proto", package="rpc", syntax="proto3")
    file.dependency.append("google/protobuf/any.proto")
    message = file.message_type.add(name="Status")
    message.field.add(name="message", number=2, type=9, label=1)
    message.field.add(name="details", number=3, type=11, label=3, type_name=".google.protobuf.Any")
    pool.AddSerializedFile(any_pb2.DESCRIPTOR.serialized_pb)
    pool.Add(file)
    return message_class(pool.FindMessageTypeByName("rpc.Status"))


Status = status_class()
PrismError = message_class(pool.FindMessageTypeByName("types.PrismError"))


def failure(error):
    status = Status.FromString(dict(error.trailing_metadata())["grpc-status-details-bin"])
    prism_error = PrismError()
    status.details[0].Unpack(prism_error)
    told = json_format.MessageToDict(prism_error, preserving_proto_field_name=True)
    return {"code": error.code().name, "text": error.details(), "status": status.message, "error": told}


with grpc.insecure_channel(target) as channel:
    for line in sys.stdin:
        asked = json.loads(line)
        metadata = tuple(asked["headers"].items())
        try:
            answer = call(channel, asked["method"], asked["request"], metadata)
        except grpc.RpcError as error:
            answer = failure(error)
        print(json.dumps(answer), flush=True)
